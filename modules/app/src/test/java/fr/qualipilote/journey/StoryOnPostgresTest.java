package fr.qualipilote.journey;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class StoryOnPostgresTest extends StoryContract {}
