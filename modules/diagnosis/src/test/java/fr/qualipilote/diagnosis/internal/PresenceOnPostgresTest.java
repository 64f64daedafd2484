package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class PresenceOnPostgresTest extends PresenceContract {}
