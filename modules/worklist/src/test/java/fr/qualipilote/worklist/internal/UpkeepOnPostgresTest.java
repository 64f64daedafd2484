package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class UpkeepOnPostgresTest extends UpkeepContract {}
