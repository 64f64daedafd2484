package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class ServicesOnPostgresTest extends ServicesContract {}
