package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class PresenceOnH2Test extends PresenceContract {}
