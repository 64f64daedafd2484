package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class UpkeepOnH2Test extends UpkeepContract {}
