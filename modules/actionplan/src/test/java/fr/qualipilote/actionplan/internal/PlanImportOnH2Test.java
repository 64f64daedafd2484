package fr.qualipilote.actionplan.internal;

import fr.qualipilote.kernel.testing.OnH2;

@OnH2
class PlanImportOnH2Test extends PlanImportContract {}
