package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.worklist.domain.SearchableWords;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.SearchWords;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a piece of work is found by: its own words, and those of the theme and the service that it names. */
@Component
class WorkWords {

    private final ObjectProvider<SearchWords> searchWords;

    WorkWords(ObjectProvider<SearchWords> searchWords) {
        this.searchWords = searchWords;
    }

    SearchableWords of(OpenedWork work) {
        @Nullable SearchWords names = searchWords.getIfAvailable();
        @Nullable String theme = work.theme();
        @Nullable ServiceId service = work.service();
        return SearchableWords.of(
                work.subject(),
                work.reference(),
                theme == null ? "" : theme,
                theme == null || names == null ? "" : names.ofTheme(theme),
                service == null || names == null ? "" : names.ofService(service));
    }
}
