package fr.qualipilote.indicators.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class RegistryOnH2Test extends RegistryContract {}
