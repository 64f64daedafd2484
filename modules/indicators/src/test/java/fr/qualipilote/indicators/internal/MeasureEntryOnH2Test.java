package fr.qualipilote.indicators.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class MeasureEntryOnH2Test extends MeasureEntryContract {}
