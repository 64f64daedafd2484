package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class TakeoverOnH2Test extends TakeoverContract {}
