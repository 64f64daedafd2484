package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class SeedTableOnH2Test extends SeedTableContract {}
