package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The chapters of the referential in force, as the themes of the plan. */
@Component
class Themes {

    private final Referentials referentials;

    Themes(Referentials referentials) {
        this.referentials = referentials;
    }

    /**
     * What a theme is called.
     *
     * @throws InvalidAction {@code theme-unknown}
     */
    String words(String theme) {
        return referentials
                .chapter(theme)
                .map(ChapterLine::label)
                .orElseThrow(() -> InvalidAction.because("theme-unknown", "No chapter " + theme, theme));
    }

    /** The place of each theme in the referential. */
    Map<String, Integer> ranks() {
        return referentials.chapters().stream().collect(Collectors.toMap(ChapterLine::code, ChapterLine::rank));
    }
}
