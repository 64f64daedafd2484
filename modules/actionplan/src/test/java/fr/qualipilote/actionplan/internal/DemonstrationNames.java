package fr.qualipilote.actionplan.internal;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The names that the seed's plan uses, found as the real modules find them. */
final class DemonstrationNames {

    final PersonLine qualityManager =
            new PersonLine(new PersonId(uuid("rq")), "Responsable qualité", null, Set.of(), true);
    final List<ServiceLine> services = List.of(
            service("BARU"),
            service("SMI"),
            service("SIDSIC"),
            service("SICRE"),
            service("RCOM"),
            service("Webmestre"),
            service("Service logistique", "Logistique"),
            service("Référent fraude"));
    final List<ChapterLine> chapters = List.of(
            chapter(1, "Accueil – Disposition générale"),
            chapter(2, "Accueil – Physique"),
            chapter(3, "Accueil – Téléphonique"),
            chapter(4, "Internet"),
            chapter(5, "Réseaux sociaux"),
            chapter(6, "Courriers – Courriels"),
            chapter(7, "Étrangers"),
            chapter(8, "Pilotage"));

    Services services() {
        Services mock = mock(Services.class);
        when(mock.services()).thenReturn(services);
        when(mock.named(any())).thenAnswer(call -> services.stream()
                .filter(s -> matches(call.getArgument(0), s.code(), s.label(), String.join("", s.aliases())))
                .findFirst());
        when(mock.service(any())).thenAnswer(call -> services.stream()
                .filter(s -> s.id().equals(call.getArgument(0)))
                .findFirst()
                .orElseThrow());
        return mock;
    }

    People people() {
        People mock = mock(People.class);
        when(mock.people()).thenReturn(List.of(qualityManager));
        when(mock.named(any()))
                .thenAnswer(call -> matches(call.getArgument(0), "RQ", qualityManager.name(), "")
                        ? Optional.of(qualityManager)
                        : Optional.empty());
        when(mock.person(any())).thenReturn(qualityManager);
        return mock;
    }

    Referentials referentials() {
        Referentials mock = mock(Referentials.class);
        when(mock.chapters()).thenReturn(chapters);
        when(mock.chapterNamed(any())).thenAnswer(call -> chapters.stream()
                .filter(c -> SearchText.singularKey(c.label()).equals(SearchText.singularKey(call.getArgument(0))))
                .findFirst());
        return mock;
    }

    ServiceId service(int index) {
        return services.get(index).id();
    }

    private static boolean matches(String text, String... names) {
        return List.of(names).stream()
                .anyMatch(n -> !n.isEmpty() && SearchText.key(n).equals(SearchText.key(text)));
    }

    private static ServiceLine service(String label, String... aliases) {
        return new ServiceLine(new ServiceId(uuid(label)), label, label, List.of(aliases), true);
    }

    private static ChapterLine chapter(int rank, String label) {
        return new ChapterLine(SearchText.key(label), label, rank, List.of());
    }

    private static UUID uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
