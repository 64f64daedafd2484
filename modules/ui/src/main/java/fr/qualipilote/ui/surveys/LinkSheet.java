package fr.qualipilote.ui.surveys;

import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A sheet to print for each link: what is asked, and the address in letters that can be typed. Without script or picture. */
record LinkSheet(String organisation, String title, Wording words) {

    private static final String STYLE = "@page{size:A4;margin:20mm}body{font:14pt/1.5 sans-serif;margin:0}"
            + "section{break-after:page;padding:12mm 0}h1{font-size:26pt;line-height:1.2}"
            + "p.address{font:700 15pt/1.4 monospace;overflow-wrap:anywhere;border:1pt solid;padding:6mm}";

    String page(List<String> addresses) {
        String sheets = addresses.stream().map(this::sheet).collect(Collectors.joining());
        return "<!DOCTYPE html><html lang=\"" + words.locale().getLanguage()
                + "\"><head><meta charset=\"UTF-8\"><title>"
                + HtmlUtils.htmlEscape(title) + "</title><style>" + STYLE + "</style></head><body>" + sheets
                + "</body></html>";
    }

    private String sheet(String address) {
        return "<section><p>" + HtmlUtils.htmlEscape(organisation) + "</p><h1>" + HtmlUtils.htmlEscape(title)
                + "</h1><p>"
                + HtmlUtils.htmlEscape(words.text("survey.sheet.invite")) + "</p><p class=\"address\">"
                + HtmlUtils.htmlEscape(address) + "</p><p>" + HtmlUtils.htmlEscape(words.text("survey.sheet.privacy"))
                + "</p></section>";
    }
}
