package fr.qualipilote.indicators.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class RegistryOnPostgresTest extends RegistryContract {}
