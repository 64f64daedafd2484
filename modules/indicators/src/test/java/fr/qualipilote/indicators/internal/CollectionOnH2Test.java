package fr.qualipilote.indicators.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class CollectionOnH2Test extends CollectionContract {}
