package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class PublicationOnH2Test extends PublicationContract {}
