package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class LifecycleOnH2Test extends LifecycleContract {}
