package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;

/** Offers the plan as it is shown for download, and says which rows and filters the file will hold. */
final class ExportPlanDialog extends SingleDialog {

    ExportPlanDialog(PlanExport export) {
        Wording words = Wording.here();
        setHeaderTitle(words.text("plan.export.title"));
        setWidth("min(92vw, 480px)");
        Div content = new Div(
                new Paragraph(words.text("plan.export.what", export.lines().size())));
        content.addClassName("qp-stack");
        if (!export.filters().isEmpty()) {
            UnorderedList filters = new UnorderedList();
            export.filters().forEach(filter -> filters.add(new ListItem(filter)));
            content.add(new Paragraph(words.text("plan.export.filters")), filters);
        }
        Div links = new Div();
        links.addClassName("qp-stack");
        for (PlanExport.Format format : PlanExport.Format.values()) {
            links.add(link(export, format, words));
        }
        content.add(links);
        add(content);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private static Anchor link(PlanExport export, PlanExport.Format format, Wording words) {
        DownloadHandler handler = event -> {
            event.setFileName(export.fileName(format));
            event.setContentType(format.mediaType());
            export.write(format, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("plan.export." + format.name()));
        link.addClassName("qp-strong");
        return link;
    }
}
