package fr.qualipilote.workflow.actions;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.worklist.spi.SearchWords;
import org.springframework.stereotype.Service;

/** Lets work be found by the names of its service and of its theme, as the organisation and the referential write them. */
@Service
class CaseSearchWords implements SearchWords {

    private final Services services;
    private final Referentials referentials;

    CaseSearchWords(Services services, Referentials referentials) {
        this.services = services;
        this.referentials = referentials;
    }

    @Override
    public String ofService(ServiceId service) {
        ServiceLine line = services.service(service);
        return line.code() + " " + line.label() + " " + String.join(" ", line.aliases());
    }

    @Override
    public String ofTheme(String code) {
        return referentials.chapterLabel(code).orElse("");
    }
}
