package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.worklist.spi.SearchWords;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Lets work be found by the names of its service and of its theme, as the organisation and the referential write them. They are
 * wanted with every task that opens and change once in years: a new name is known after a minute.
 */
@Service
class CaseSearchWords implements SearchWords {

    private static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final Services services;
    private final Referentials referentials;
    private final BusinessClock clock;
    private final Map<Object, Name> known = new ConcurrentHashMap<>();

    CaseSearchWords(Services services, Referentials referentials, BusinessClock clock) {
        this.services = services;
        this.referentials = referentials;
        this.clock = clock;
    }

    private record Name(String words, Instant askedAt) {}

    @Override
    public String ofService(ServiceId service) {
        return known(service, () -> {
            ServiceLine line = services.service(service);
            return line.code() + " " + line.label() + " " + String.join(" ", line.aliases());
        });
    }

    @Override
    public String ofTheme(String code) {
        return known(code, () -> referentials.chapterLabel(code).orElse(""));
    }

    private String known(Object what, Supplier<String> question) {
        Instant now = clock.now();
        Name name = known.get(what);
        if (name == null || name.askedAt().plus(GOOD_FOR).isBefore(now)) {
            name = new Name(question.get(), now);
            known.put(what, name);
        }
        return name.words();
    }
}
