package fr.qualipilote.actionplan.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class PlanImportOnPostgresTest extends PlanImportContract {}
