package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class AnswerOnH2Test extends AnswerContract {}
