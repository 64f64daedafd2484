package fr.qualipilote.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseSearchWordsTest {

    private final Services services = mock();
    private final Referentials referentials = mock();
    private Instant now = Instant.parse("2022-06-24T07:00:00Z");
    private final CaseSearchWords words = new CaseSearchWords(services, referentials, () -> now);

    @Test
    void aServiceIsFoundByItsCodeItsLabelAndItsOtherNames() {
        ServiceId logistics = new ServiceId(UUID.randomUUID());
        when(services.service(logistics))
                .thenReturn(new ServiceLine(logistics, "SLOG", "Service logistique", List.of("Logistique"), true));

        assertThat(words.ofService(logistics)).isEqualTo("SLOG Service logistique Logistique");
    }

    @Test
    void aThemeIsFoundByItsLabelAndAnUnknownOneByNothing() {
        when(referentials.chapterLabel("telephonie")).thenReturn(Optional.of("Téléphonie"));
        when(referentials.chapterLabel("disparu")).thenReturn(Optional.empty());

        assertThat(words.ofTheme("telephonie")).isEqualTo("Téléphonie");
        assertThat(words.ofTheme("disparu")).isEmpty();
    }

    @Test
    void aNameIsAskedForOnceAMinute() {
        when(referentials.chapterLabel("telephonie")).thenReturn(Optional.of("Téléphonie"), Optional.of("Standard"));

        assertThat(words.ofTheme("telephonie")).isEqualTo("Téléphonie");
        now = now.plusSeconds(60);
        assertThat(words.ofTheme("telephonie")).isEqualTo("Téléphonie");
        now = now.plusSeconds(1);
        assertThat(words.ofTheme("telephonie")).isEqualTo("Standard");
    }
}
