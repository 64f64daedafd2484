package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.testing.OnPostgres;

@OnPostgres
class PublicationOnPostgresTest extends PublicationContract {}
