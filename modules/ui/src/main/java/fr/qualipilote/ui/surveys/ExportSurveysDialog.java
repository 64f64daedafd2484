package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;

/** Offers the table of survey indicators for download. */
final class ExportSurveysDialog extends SingleDialog {

    ExportSurveysDialog(SurveyExport export) {
        Wording words = Wording.here();
        setHeaderTitle(words.text("survey.export.title"));
        setWidth("min(92vw, 480px)");
        Div content = new Div(
                new Paragraph(words.text("survey.export.what", export.figures().size())));
        content.addClassName("qp-stack");
        for (SurveyExport.Format format : SurveyExport.Format.values()) {
            content.add(link(export, format, words));
        }
        add(content);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private static Anchor link(SurveyExport export, SurveyExport.Format format, Wording words) {
        DownloadHandler handler = event -> {
            event.setFileName(export.fileName(format));
            event.setContentType(format.mediaType());
            export.write(format, event.getOutputStream());
        };
        Anchor link = new Anchor(handler, words.text("survey.export." + format.name()));
        link.addClassName("qp-strong");
        return link;
    }
}
