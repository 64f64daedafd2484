package fr.qualipilote.workflow;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class PausedProgrammeOnH2Test extends PausedProgrammeContract {}
