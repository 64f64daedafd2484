package fr.qualipilote.organisation;

import fr.qualipilote.kernel.ServiceId;
import java.util.List;

/**
 * A service as lists show it.
 *
 * @param code short and unique, for instance « BARU »
 * @param aliases other ways of writing it in spreadsheets, for instance « Logistique » for « Service logistique »
 */
public record ServiceLine(ServiceId id, String code, String label, List<String> aliases, boolean active) {}
