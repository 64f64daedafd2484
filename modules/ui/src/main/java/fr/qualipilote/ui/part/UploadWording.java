package fr.qualipilote.ui.part;

import com.vaadin.flow.component.upload.UploadI18N;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.ui.text.Wording;
import java.util.List;

/** What a place for a file says. */
final class UploadWording {

    private UploadWording() {}

    /**
     * @param choose what its button says
     * @param kinds the endings of names that are taken; none: all
     */
    static UploadI18N of(Wording words, String choose, String... kinds) {
        UploadI18N wording = new UploadI18N();
        wording.setAddFiles(new UploadI18N.AddFiles().setOne(choose));
        wording.setDropFiles(new UploadI18N.DropFiles().setOne(words.text("upload.drop")));
        wording.setError(new UploadI18N.Error()
                .setTooManyFiles(words.text("upload.too-many"))
                .setFileIsTooBig(words.text("upload.too-big", words.size(ReceivedFile.LARGEST)))
                .setIncorrectFileType(words.text("upload.wrong-kind", oneOf(List.of(kinds), words))));
        wording.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(words.text("upload.connecting"))
                        .setStalled(words.text("upload.stalled"))
                        .setProcessing(words.text("upload.processing"))
                        .setHeld(words.text("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(words.text("upload.remaining") + " ")
                        .setUnknown(words.text("upload.remaining.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(words.text("upload.failed"))
                        .setUnexpectedServerError(words.text("upload.failed"))
                        .setForbidden(words.text("upload.forbidden"))));
        wording.setFile(new UploadI18N.File()
                .setRetry(words.text("upload.retry"))
                .setStart(words.text("upload.start"))
                .setRemove(words.text("upload.remove")));
        return wording;
    }

    /** « .csv, .xlsx ou .ods ». */
    private static String oneOf(List<String> kinds, Wording words) {
        int last = kinds.size() - 1;
        return last < 1
                ? String.join("", kinds)
                : words.text("upload.kinds.or", String.join(", ", kinds.subList(0, last)), kinds.get(last));
    }
}
