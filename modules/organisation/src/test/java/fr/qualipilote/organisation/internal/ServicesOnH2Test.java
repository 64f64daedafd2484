package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class ServicesOnH2Test extends ServicesContract {}
