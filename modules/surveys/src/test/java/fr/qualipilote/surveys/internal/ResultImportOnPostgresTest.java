package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class ResultImportOnPostgresTest extends ResultImportContract {}
