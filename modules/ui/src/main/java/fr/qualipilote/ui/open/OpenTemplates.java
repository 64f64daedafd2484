package fr.qualipilote.ui.open;

import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The open templates as text, for what is no page of its own. */
@Component
public class OpenTemplates {

    static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final ITemplateEngine engine;

    OpenTemplates(ITemplateEngine engine) {
        this.engine = engine;
    }

    /** Without corrections, which are told on the page that it names: so it has the same bytes each time. */
    byte[] fragment(PublicSet set) {
        Wording words = Wording.in(Messages.FRENCH);
        Context context = new Context(words.locale());
        context.setVariable("page", new OpenPage(words, false, "", "", set.producer()));
        context.setVariable("set", FiguresPage.of(withoutCorrections(set), words));
        return engine.process("open/fragment", context).strip().concat("\n").getBytes(StandardCharsets.UTF_8);
    }

    private static PublicSet withoutCorrections(PublicSet set) {
        return new PublicSet(
                set.reference(),
                set.title(),
                set.from(),
                set.to(),
                set.producer(),
                set.licence(),
                set.publishedOn(),
                set.approvedBy(),
                set.sha256(),
                true,
                set.indicators(),
                set.surveys(),
                List.of());
    }

    /** The page exactly as everybody would read it, for who prepares or approves it. @param context path of the application */
    public byte[] preview(PublicSet set, Wording words, String context) {
        Context variables = new Context(words.locale());
        variables.setVariable(
                "page", new OpenPage(words, false, context, OpenPublicationController.IN_FORCE, set.producer()));
        variables.setVariable("set", FiguresPage.of(set, words));
        variables.setVariable("current", Optional.empty());
        return engine.process("open/publication", variables).getBytes(StandardCharsets.UTF_8);
    }

    static String digest(byte[] content) {
        return DigestUtils.md5DigestAsHex(content);
    }
}
