package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import fr.qualipilote.actionplan.ActionSheet.Evidence;
import fr.qualipilote.actionplan.EvidenceFile;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.ui.text.Wording;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pieces of evidence: name, kind, size and fingerprint of each, with a link that downloads it, and a place to add another. The
 * file is judged after it has arrived; what the browser says of it counts for nothing.
 */
public final class EvidenceBox extends Div {

    private static final int FINGERPRINT = 12;

    private final Wording words = Wording.here();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(words.text("evidence.none"));
    private final Function<EvidenceId, EvidenceFile> read;
    private final @Nullable BiFunction<String, byte[], List<Evidence>> add;
    private List<Evidence> shown = List.of();
    private Runnable onChange = () -> {};

    /**
     * @param read gives the content, with the rights of who clicks
     * @param add takes a file and gives the evidence that is to be shown from now on; null where nothing may be added
     */
    public EvidenceBox(
            String label,
            List<Evidence> evidence,
            Function<EvidenceId, EvidenceFile> read,
            @Nullable BiFunction<String, byte[], List<Evidence>> add) {
        this.read = read;
        this.add = add;
        addClassName("qp-evidence");
        Span title = new Span(label);
        title.addClassName("qp-label");
        none.addClassName("qp-muted");
        add(title, list, none);
        if (add != null) {
            add(new FileField(words.text("evidence.add"), this::arrived));
        }
        show(evidence);
    }

    public boolean isEmpty() {
        return shown.isEmpty();
    }

    /** Runs after what is shown has changed. */
    public void onChange(Runnable listener) {
        onChange = listener;
    }

    /** Shows what there is now: a piece may have been added elsewhere on the page. */
    public void show(List<Evidence> evidence) {
        boolean changed = !evidence.equals(shown);
        shown = evidence;
        list.removeAll();
        evidence.forEach(piece -> list.add(item(piece)));
        list.setVisible(!evidence.isEmpty());
        none.setVisible(evidence.isEmpty());
        if (changed) {
            onChange.run();
        }
    }

    private ListItem item(Evidence piece) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    EvidenceFile file = read.apply(piece.id());
                    event.getResponse().setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Cache-Control", "private, no-store");
                    return new DownloadResponse(
                            new ByteArrayInputStream(file.content()),
                            file.fileName(),
                            file.mediaType(),
                            file.content().length);
                }),
                piece.fileName());
        link.getElement().setAttribute("download", true);
        Chip kind = new Chip(piece.mediaType(), Tone.PLAIN);
        Span facts = new Span(words.text(
                "evidence.facts", words.size(piece.size()), piece.sha256().substring(0, FINGERPRINT)));
        facts.addClassName("qp-muted");
        facts.getElement().setAttribute("title", words.text("evidence.fingerprint", piece.sha256()));
        return new ListItem(link, kind, facts);
    }

    /** A file is there as a whole; it is judged now. */
    public void arrived(String name, byte[] content) {
        BiFunction<String, byte[], List<Evidence>> adding = add;
        if (adding == null) {
            return;
        }
        show(adding.apply(name, content));
        Notices.done(words.text("evidence.added", name));
    }
}
