package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CaseSearchWordsTest {

    private final Services services = mock();
    private final Referentials referentials = mock();
    private final CaseSearchWords words = new CaseSearchWords(services, referentials);

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
}
