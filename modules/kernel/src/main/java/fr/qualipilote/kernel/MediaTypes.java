package fr.qualipilote.kernel;

import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/**
 * What a file is, judged by its content; the name only tells kinds apart that share a container, such as ODS and DOCX.
 * What a machine or a browser would run is refused.
 */
final class MediaTypes {

    private static final Set<String> REFUSED = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-executable",
            "application/x-elf",
            "application/x-sharedlib",
            "application/x-object",
            "application/x-mach-o",
            "application/x-ms-installer",
            "application/x-msi",
            "application/x-ms-shortcut",
            "application/x-mswinurl",
            "application/x-debian-package",
            "application/x-rpm",
            "application/x-apple-diskimage",
            "application/vnd.android.package-archive",
            "application/java-archive",
            "application/java-vm",
            "application/x-shockwave-flash",
            "application/hta",
            "application/javascript",
            "text/javascript",
            "application/x-sh",
            "application/x-bat",
            "application/x-perl",
            "text/x-perl",
            "text/x-python",
            "application/x-python-code",
            "text/x-php",
            "application/x-httpd-php",
            "text/x-powershell",
            "text/x-vbscript",
            "text/x-vbasic",
            "text/x-jsp",
            "text/asp",
            "text/aspdotnet",
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xslt+xml",
            "application/x-mspublisher-macro",
            "application/vnd.ms-word.document.macroenabled.12",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "application/vnd.ms-excel.sheet.binary.macroenabled.12",
            "application/vnd.ms-powerpoint.presentation.macroenabled.12");

    private final Tika tika = new Tika();
    private final MediaTypeRegistry registry = MediaTypeRegistry.getDefaultRegistry();

    String detect(byte[] content, String fileName) {
        return tika.detect(content, fileName);
    }

    /** @param detected what it is with the help of its name */
    boolean isRefused(byte[] content, String detected) {
        return isRefused(tika.detect(content)) || isRefused(detected);
    }

    private boolean isRefused(String name) {
        for (MediaType type = MediaType.parse(name); type != null; type = registry.getSupertype(type)) {
            if (REFUSED.contains(type.getBaseType().toString())) {
                return true;
            }
        }
        return false;
    }
}
