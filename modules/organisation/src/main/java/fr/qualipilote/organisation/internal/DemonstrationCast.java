package fr.qualipilote.organisation.internal;

import static fr.qualipilote.organisation.Function.DEPUTY_QUALITY_MANAGER;
import static fr.qualipilote.organisation.Function.HEAD_OF_SERVICE;
import static fr.qualipilote.organisation.Function.PREFECT;
import static fr.qualipilote.organisation.Function.QUALITY_MANAGER;
import static fr.qualipilote.organisation.Function.SECRETARY_GENERAL;

import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Function;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who and what the demonstration's organisation is made of: services and functions of the first user's interim report of 24 June
 * 2022, and nobody's name.
 *
 * <p>What the report says: the mission letter of the quality manager is of December 2021; the programme stood still in 2020 and
 * 2021 because of the health crisis and because that post was vacant, and was taken up again in December 2021; at the SIDSIC the
 * post of head has been vacant since 1 January 2022, the deputy stands in and leaves in July, the new head arrives in July. The
 * report gives no day in July: here it is Monday the 18th. It does not say since when the others hold their posts: here since the
 * programme was taken up again. Heads of RCOM, WEBMESTRE and FRAUDE are not mentioned, so these posts are vacant; the quality
 * mission answers to the secretary general, who signs its mission letter.
 */
final class DemonstrationCast {

    static final String ORGANISATION = "Préfecture du Gers";
    static final String LABEL = "Qual-e-Pref";

    static final LocalDate STOPPED_FROM = LocalDate.of(2020, 1, 1);
    static final LocalDate STOPPED_UNTIL = LocalDate.of(2021, 11, 30);
    static final String STOPPED_BECAUSE = "Crise sanitaire et vacance de poste du responsable qualité";

    /** Known to everybody; accounts with it are of no use outside the demonstration. */
    static final String PASSWORD = "demonstration-2022";

    private static final LocalDate RELAUNCH = LocalDate.of(2021, 12, 1);
    private static final LocalDate VACANT = LocalDate.of(2022, 1, 1);
    private static final LocalDate ARRIVAL = LocalDate.of(2022, 7, 18);

    private DemonstrationCast() {}

    record CastService(String code, String label, List<String> aliases) {}

    /** @param service code of the service headed; null for a post of the whole organisation */
    record CastMandate(
            Function function,
            @Nullable String service,
            boolean interim,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable String note) {}

    /**
     * @param key stable: the person's id comes from it
     * @param login null for who has no account
     * @param services codes
     */
    record CastPerson(
            String key,
            String name,
            @Nullable String login,
            List<String> services,
            Set<Role> granted,
            List<CastMandate> mandates) {}

    static List<CastService> services() {
        return List.of(
                new CastService("BARU", "BARU", List.of()),
                new CastService("SMI", "SMI", List.of()),
                new CastService(
                        "SIDSIC",
                        "Service interministériel départemental des systèmes d’information et de communication",
                        List.of()),
                new CastService("SICRE", "SICRE", List.of()),
                new CastService("RCOM", "RCOM", List.of()),
                new CastService("WEBMESTRE", "Webmestre", List.of()),
                new CastService("LOGISTIQUE", "Service logistique", List.of()),
                new CastService("FRAUDE", "Référent fraude", List.of()),
                new CastService("QUALITE", "Mission qualité", List.of()),
                new CastService("SG", "Secrétariat général", List.of()));
    }

    /** In the order of the sign-in page. */
    static List<CastPerson> people() {
        return List.of(
                person("rq", "Responsable qualité", "rq", List.of("QUALITE"), of(QUALITY_MANAGER)),
                person(
                        "adjoint",
                        "Adjoint au responsable qualité",
                        "adjoint",
                        List.of("QUALITE"),
                        of(DEPUTY_QUALITY_MANAGER)),
                person(
                        "sg",
                        "Secrétaire général",
                        "sg",
                        List.of("SG"),
                        of(SECRETARY_GENERAL),
                        headOf("SG"),
                        headOf("QUALITE")),
                person("prefet", "Préfet", "prefet", List.of(), of(PREFECT)),
                person("chef.baru", "Chef du BARU", "chef.baru", List.of("BARU"), headOf("BARU")),
                person("baru", "Agent du BARU", "baru", List.of("BARU")),
                person("chef.smi", "Chef du SMI", null, List.of("SMI"), headOf("SMI")),
                person("smi", "Agent du SMI", "smi", List.of("SMI")),
                person(
                        "adjoint.sidsic",
                        "Adjoint du SIDSIC",
                        "adjoint.sidsic",
                        List.of("SIDSIC"),
                        new CastMandate(
                                HEAD_OF_SERVICE,
                                "SIDSIC",
                                true,
                                VACANT,
                                ARRIVAL.minusDays(1),
                                "Vacance de poste du chef de service depuis le 1er janvier 2022")),
                person(
                        "chef.sidsic",
                        "Chef du SIDSIC",
                        "chef.sidsic",
                        List.of("SIDSIC"),
                        new CastMandate(HEAD_OF_SERVICE, "SIDSIC", false, ARRIVAL, null, "Arrivée en juillet 2022")),
                person("sidsic", "Agent du SIDSIC", "sidsic", List.of("SIDSIC")),
                person("chef.sicre", "Chef du SICRE", null, List.of("SICRE"), headOf("SICRE")),
                person("sicre", "Agent du SICRE", "sicre", List.of("SICRE")),
                person("rcom", "Chargé de communication", "rcom", List.of("RCOM")),
                person("webmestre", "Webmestre", "webmestre", List.of("WEBMESTRE")),
                person(
                        "chef.logistique",
                        "Chef du service logistique",
                        null,
                        List.of("LOGISTIQUE"),
                        headOf("LOGISTIQUE")),
                person("logistique", "Agent logistique", "logistique", List.of("LOGISTIQUE")),
                person("fraude", "Référent fraude", "fraude", List.of("FRAUDE")),
                granted("auditeur", "Auditeur interne", List.of(), Role.INTERNAL_AUDITOR),
                granted("admin", "Administrateur", List.of("SIDSIC"), Role.ADMINISTRATOR),
                person("agent", "Agent", "agent", List.of()));
    }

    private static CastPerson person(
            String key, String name, @Nullable String login, List<String> services, CastMandate... mandates) {
        return new CastPerson(key, name, login, services, Set.of(), List.of(mandates));
    }

    private static CastPerson granted(String login, String name, List<String> services, Role role) {
        return new CastPerson(login, name, login, services, Set.of(role), List.of());
    }

    private static CastMandate of(Function function) {
        return new CastMandate(function, null, false, RELAUNCH, null, null);
    }

    private static CastMandate headOf(String service) {
        return new CastMandate(HEAD_OF_SERVICE, service, false, RELAUNCH, null, null);
    }
}
