package fr.qualipilote.workflow;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class PausedProgrammeOnPostgresTest extends PausedProgrammeContract {}
