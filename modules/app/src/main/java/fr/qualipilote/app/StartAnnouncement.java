package fr.qualipilote.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the person at the terminal where the product answers, and that it has ended. */
@Component
class StartAnnouncement {

    private static final Logger LOG = LoggerFactory.getLogger(StartAnnouncement.class);

    @EventListener
    void announce(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof ServletWebServerApplicationContext context) {
            LOG.info(
                    "Qualipilote répond sur http://localhost:{}/ (Ctrl-C pour l’arrêter)",
                    context.getWebServer().getPort());
        }
    }

    @EventListener
    void takeLeave(ContextClosedEvent closed) {
        if (closed.getApplicationContext() instanceof ServletWebServerApplicationContext context
                && context.getWebServer() != null) {
            LOG.info("Qualipilote s’arrête");
        }
    }
}
