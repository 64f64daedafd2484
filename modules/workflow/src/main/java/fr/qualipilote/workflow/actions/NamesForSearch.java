package fr.qualipilote.workflow.actions;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.worklist.spi.SearchWords;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** People search the task list for the names of services and themes; only their owners know these. */
@Component
class NamesForSearch implements SearchWords {

    private final Services services;
    private final Referentials referentials;

    NamesForSearch(@Lazy Services services, @Lazy Referentials referentials) {
        this.services = services;
        this.referentials = referentials;
    }

    @Override
    public String ofService(ServiceId service) {
        return services.services().stream()
                .filter(line -> line.id().equals(service))
                .findFirst()
                .map(line -> line.code() + " " + line.label())
                .orElse("");
    }

    @Override
    public String ofTheme(String code) {
        return referentials.chapter(code).map(ChapterLine::label).orElse("");
    }
}
