package fr.qualipilote.journey;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class StoryOnH2Test extends StoryContract {}
