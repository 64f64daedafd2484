package fr.qualipilote.workflow;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class BothOrNeitherOnH2Test extends BothOrNeitherContract {}
