package fr.qualipilote.benchmarks;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The organisation that the work is spread over, the same at every size: four hundred people in twenty-four services, a few of
 * which are large.
 */
final class People {

    static final int COUNT = 400;

    /** « code label », by size. */
    static final List<String> SERVICES = List.of(
            "DCL Direction de la citoyenneté et de la légalité",
            "BARU Bureau de l’accueil et de la relation aux usagers",
            "BETR Bureau des étrangers",
            "SGC Secrétariat général commun",
            "SIDSIC Service des systèmes d’information",
            "SMI Service des missions interministérielles",
            "BSI Bureau de la sécurité intérieure",
            "BRE Bureau de la réglementation et des élections",
            "RCOM Service de la communication",
            "BRH Bureau des ressources humaines",
            "BBF Bureau du budget et des finances",
            "LOG Service logistique",
            "SICRE Service de la circulation et de la réglementation",
            "CAB Cabinet",
            "SIDPC Service de la protection civile",
            "BCL Bureau du contrôle de légalité",
            "BEP Bureau des enquêtes publiques",
            "BNAT Bureau des naturalisations",
            "SPA Sous-préfecture A",
            "SPB Sous-préfecture B",
            "SPC Sous-préfecture C",
            "WEB Webmestre",
            "RFR Référent fraude",
            "ARCH Archives");

    /** Whose list is measured: head of the second largest service, member of two, and a contributor like many. */
    static final Actor READER = new Actor(
            person(17),
            "Chef du BARU",
            Set.of(Role.AGENT, Role.CONTRIBUTOR, Role.HEAD_OF_SERVICE),
            Set.of(service(1), service(5)),
            Set.of(service(1)));

    /** Who may list everything. */
    static final Actor QUALITY_MANAGER = new Actor(
            person(0), "Responsable qualité", Set.of(Role.AGENT, Role.QUALITY_MANAGER), Set.of(service(3)), Set.of());

    private static final double[] SIZES = sizes();

    private People() {}

    static PersonId person(int number) {
        return new PersonId(derived(new UUID(0, number), "person"));
    }

    static ServiceId service(int number) {
        return new ServiceId(derived(new UUID(0, number), "service"));
    }

    /** A small service is drawn seldom. */
    static int serviceAt(double chance) {
        int number = 0;
        while (number < SIZES.length - 1 && chance >= SIZES[number]) {
            number++;
        }
        return number;
    }

    /** An id that follows from another one. */
    static UUID derived(UUID from, String what) {
        return UUID.nameUUIDFromBytes((what + ' ' + from).getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the services, whose names are among the words that work is found by. */
    static void writeServices(JdbcTemplate jdbc) {
        for (int number = 0; number < SERVICES.size(); number++) {
            String[] words = SERVICES.get(number).split(" ", 2);
            jdbc.update(
                    "insert into org_service (id, version, code, code_key, label, active) values (?, 0, ?, ?, ?, true)",
                    service(number).value(),
                    words[0],
                    SearchText.key(words[0]),
                    words[1]);
        }
    }

    /** Running sums of shares that fall as 1 / (rank + 3). */
    private static double[] sizes() {
        double[] sums = new double[SERVICES.size()];
        double total = 0;
        for (int rank = 0; rank < sums.length; rank++) {
            total += 1.0 / (rank + 3);
            sums[rank] = total;
        }
        for (int rank = 0; rank < sums.length; rank++) {
            sums[rank] /= total;
        }
        return sums;
    }
}
