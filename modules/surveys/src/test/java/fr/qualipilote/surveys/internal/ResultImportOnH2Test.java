package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class ResultImportOnH2Test extends ResultImportContract {}
