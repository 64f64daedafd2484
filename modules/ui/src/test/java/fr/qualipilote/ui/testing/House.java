package fr.qualipilote.ui.testing;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Incumbency;
import fr.qualipilote.organisation.KeptViews;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.ReferentialSheet;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The organisation of the demonstration behind mocked use cases: reading answers, writing is there to be verified. */
public final class House {

    public static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    public static final ServiceId BARU = new ServiceId(id("BARU"));
    public static final ServiceId SMI = new ServiceId(id("SMI"));

    public static final PersonId RQ = new PersonId(id("rq"));
    public static final PersonId DEPUTY = new PersonId(id("adjoint"));
    public static final PersonId AGENT = new PersonId(id("baru"));
    public static final PersonId COLLEAGUE = new PersonId(id("chef.baru"));

    public final Services services = mock(Services.class);
    public final People people = mock(People.class);
    public final Mandates mandates = mock(Mandates.class);
    public final Accounts accounts = mock(Accounts.class);
    public final Programmes programmes = mock(Programmes.class);
    public final Referentials referentials = mock(Referentials.class);
    public final KeptViews keptViews = new InMemoryKeptViews();

    private static final Map<String, ServiceLine> SERVICES = new LinkedHashMap<>();
    private static final Map<String, PersonLine> PEOPLE = new LinkedHashMap<>();
    private static final List<ChapterLine> CHAPTERS = new ArrayList<>();

    static {
        service("BARU", "BARU");
        service("FRAUDE", "Référent fraude");
        service("LOGISTIQUE", "Service logistique", "Logistique");
        service("QUALITE", "Mission qualité");
        service("RCOM", "RCOM");
        service("SG", "Secrétariat général");
        service("SICRE", "SICRE");
        service("SIDSIC", "Service interministériel départemental des systèmes d’information et de communication");
        service("SMI", "SMI");
        service("WEBMESTRE", "Webmestre");
        person("adjoint", "Adjoint au responsable qualité", "QUALITE");
        person("adjoint.sidsic", "Adjoint du SIDSIC", "SIDSIC");
        person("admin", "Administrateur", "SIDSIC");
        person("baru", "Agent du BARU", "BARU");
        person("agent", "Agent");
        person("chef.baru", "Chef du BARU", "BARU");
        person("chef.sidsic", "Chef du SIDSIC", "SIDSIC");
        person("rq", "Responsable qualité", "QUALITE");
        person("sg", "Secrétaire général", "SG");
        person("smi", "Agent du SMI", "SMI");
        chapter("accueil-general", "Accueil – Dispositions générales");
        chapter("accueil-physique", "Accueil – Physique");
        chapter("accueil-telephonique", "Accueil – Téléphonique");
        chapter("internet", "Internet");
        chapter("reseaux-sociaux", "Réseaux sociaux");
        chapter("courriers", "Courriers – Courriels");
        chapter("etrangers", "Étrangers");
        chapter("pilotage", "Pilotage");
    }

    public House() {
        answer();
    }

    public static ServiceId serviceId(String code) {
        return SERVICES.get(code).id();
    }

    public static PersonId personId(String key) {
        return PEOPLE.get(key).id();
    }

    public static PersonLine personLine(String key) {
        return PEOPLE.get(key);
    }

    public static Actor actor(String key, Role... roles) {
        PersonLine line = PEOPLE.get(key);
        return new Actor(line.id(), line.name(), Set.of(roles), line.services(), Set.of());
    }

    /** As the demonstration's account of that name. */
    public static Actor actor(String key) {
        return switch (key) {
            case "rq" -> actor(key, Role.AGENT, Role.CONTRIBUTOR, Role.QUALITY_MANAGER);
            case "adjoint" -> actor(key, Role.AGENT, Role.CONTRIBUTOR, Role.DEPUTY_QUALITY_MANAGER);
            case "admin" -> actor(key, Role.AGENT, Role.CONTRIBUTOR, Role.ADMINISTRATOR);
            case "sg" -> actor(key, Role.AGENT, Role.CONTRIBUTOR, Role.SECRETARY_GENERAL);
            case "agent" -> actor(key, Role.AGENT);
            default -> actor(key, Role.AGENT, Role.CONTRIBUTOR);
        };
    }

    private static void service(String code, String label, String... aliases) {
        SERVICES.put(code, new ServiceLine(new ServiceId(id(code)), code, label, List.of(aliases), true));
    }

    private static void person(String key, String name, String... codes) {
        Set<ServiceId> member =
                Set.of(List.of(codes).stream().map(House::serviceId).toArray(ServiceId[]::new));
        PEOPLE.put(key, new PersonLine(new PersonId(id(key)), name, null, member, true));
    }

    private static void chapter(String code, String label) {
        CHAPTERS.add(new ChapterLine(code, label, CHAPTERS.size() + 1, List.of()));
    }

    private void answer() {
        lenient().when(services.services()).thenAnswer(asked -> List.copyOf(SERVICES.values()));
        lenient().when(services.service(any())).thenAnswer(asked -> SERVICES.values().stream()
                .filter(line -> line.id().equals(asked.getArgument(0)))
                .findFirst()
                .orElseThrow());
        lenient().when(people.people()).thenAnswer(asked -> List.copyOf(PEOPLE.values()));
        lenient().when(people.person(any())).thenAnswer(asked -> byId(asked.getArgument(0))
                .orElseThrow());
        lenient().when(people.named(anyString())).thenAnswer(asked -> PEOPLE.values().stream()
                .filter(line -> SearchText.key(line.name()).equals(SearchText.key(asked.getArgument(0))))
                .findFirst());
        lenient().when(people.names(any())).thenAnswer(asked -> {
            Map<PersonId, String> names = new LinkedHashMap<>();
            Collection<PersonId> ids = asked.getArgument(0);
            ids.forEach(id -> byId(id).ifPresent(line -> names.put(id, line.name())));
            return names;
        });
        lenient().when(people.actor(any())).thenAnswer(asked -> PEOPLE.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(asked.getArgument(0)))
                .map(entry -> actor(entry.getKey()))
                .findFirst()
                .orElseThrow());
        lenient().when(referentials.chapters()).thenReturn(List.copyOf(CHAPTERS));
        lenient()
                .when(referentials.inForce())
                .thenReturn(new ReferentialSheet(
                        "demonstration", "1", "Référentiel de démonstration", TODAY, true, List.copyOf(CHAPTERS)));
        lenient()
                .when(programmes.programme())
                .thenReturn(new ProgrammeSheet(
                        "Préfecture du Gers",
                        "Qual-e-Pref",
                        true,
                        List.of(new ProgrammeSheet.Suspension(
                                LocalDate.of(2020, 1, 1),
                                LocalDate.of(2021, 11, 30),
                                "Crise sanitaire et vacance de poste du responsable qualité"))));
        LocalDate relaunch = LocalDate.of(2021, 12, 1);
        LocalDate vacant = LocalDate.of(2022, 1, 1);
        LocalDate arrival = LocalDate.of(2022, 7, 18);
        List<MandateLine> given = List.of(
                mandate(Function.SECRETARY_GENERAL, null, "sg", false, relaunch, null),
                mandate(Function.QUALITY_MANAGER, null, "rq", false, relaunch, null),
                mandate(Function.DEPUTY_QUALITY_MANAGER, null, "adjoint", false, relaunch, null),
                mandate(Function.HEAD_OF_SERVICE, "BARU", "chef.baru", false, relaunch, null),
                mandate(Function.HEAD_OF_SERVICE, "SIDSIC", "chef.sidsic", false, arrival, null),
                mandate(Function.HEAD_OF_SERVICE, "SIDSIC", "adjoint.sidsic", true, vacant, arrival.minusDays(1)));
        lenient().when(mandates.mandates()).thenReturn(given);
        lenient().when(mandates.holder(any(), any())).thenReturn(new Incumbency.Vacant(null));
        lenient()
                .when(mandates.holder(eq(Function.SECRETARY_GENERAL), any()))
                .thenReturn(new Incumbency.Held(personId("sg"), relaunch));
        lenient()
                .when(mandates.holder(eq(Function.QUALITY_MANAGER), any()))
                .thenReturn(new Incumbency.Held(personId("rq"), relaunch));
        lenient()
                .when(mandates.holder(eq(Function.DEPUTY_QUALITY_MANAGER), any()))
                .thenReturn(new Incumbency.Held(personId("adjoint"), relaunch));
        lenient().when(mandates.headOf(any(), any())).thenReturn(new Incumbency.Vacant(null));
        lenient()
                .when(mandates.headOf(eq(serviceId("BARU")), any()))
                .thenReturn(new Incumbency.Held(personId("chef.baru"), relaunch));
        lenient()
                .when(mandates.headOf(eq(serviceId("SIDSIC")), any()))
                .thenReturn(new Incumbency.Interim(personId("adjoint.sidsic"), vacant, arrival.minusDays(1)));
        lenient().when(accounts.accounts(any())).thenAnswer(asked -> PEOPLE.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("chef.sidsic"))
                .map(entry -> new AccountLine(
                        entry.getValue().id(),
                        entry.getKey(),
                        entry.getKey().equals("admin") ? Set.of(Role.ADMINISTRATOR) : Set.of(),
                        !entry.getKey().equals("agent"),
                        entry.getKey().equals("smi") ? Instant.parse("2022-06-24T09:12:00Z") : null,
                        entry.getKey().equals("rq") ? Instant.parse("2022-06-23T08:15:00Z") : null))
                .toList());
    }

    /** The work list with one task open on each action. */
    public Worklist worklist(SeedPlan plan) {
        Worklist worklist = mock(Worklist.class);
        lenient().when(worklist.counts(any(), any())).thenReturn(new WorkCounts(0, 1, 2, 0));
        lenient().when(worklist.page(any(), any(), any(), anyInt())).thenReturn(new WorkPage(List.of(), null));
        lenient().when(worklist.openWorkOf(any(), any())).thenAnswer(asked -> plan.lines().stream()
                .filter(line -> line.id().value().equals(asked.getArgument(1)))
                .map(this::work)
                .toList());
        lenient().when(worklist.openWorkOfPerson(any(), any())).thenAnswer(asked -> plan.lines().stream()
                .filter(line -> Objects.equals(line.pilot(), asked.getArgument(1)))
                .limit(5)
                .map(this::work)
                .toList());
        return worklist;
    }

    private WorkItemLine work(ActionLine line) {
        return new WorkItemLine(
                new WorkItemId(id("work" + line.reference())),
                "action-follow-up",
                "action-follow-up/answer",
                line.label(),
                line.reference(),
                "action",
                line.id().value(),
                null,
                line.theme(),
                null,
                null,
                line.pilot(),
                List.of(),
                line.nextDueOn() == null ? line.dueOn() : line.nextDueOn(),
                Instant.parse("2022-06-24T07:00:00Z"),
                true);
    }

    private MandateLine mandate(
            Function function,
            @Nullable String service,
            String person,
            boolean interim,
            LocalDate from,
            @Nullable LocalDate until) {
        return new MandateLine(
                id(function + person),
                function,
                service == null ? null : serviceId(service),
                personId(person),
                interim,
                from,
                until,
                null);
    }

    private static Optional<PersonLine> byId(PersonId id) {
        return PEOPLE.values().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    public static Actor rq() {
        return actor("rq");
    }

    public static Actor deputy() {
        return actor("adjoint");
    }

    public static Actor agent() {
        return actor("baru");
    }

    public static UUID id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
