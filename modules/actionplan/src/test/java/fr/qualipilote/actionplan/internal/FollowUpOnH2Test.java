package fr.qualipilote.actionplan.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class FollowUpOnH2Test extends FollowUpContract {}
