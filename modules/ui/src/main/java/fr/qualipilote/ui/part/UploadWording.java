package fr.qualipilote.ui.part;

import com.vaadin.flow.component.upload.UploadI18N;
import fr.qualipilote.ui.text.Wording;

/** What a place for files says. */
public final class UploadWording {

    private UploadWording() {}

    /** @param choose what its button says */
    public static UploadI18N of(Wording words, String choose) {
        UploadI18N wording = new UploadI18N();
        wording.setAddFiles(new UploadI18N.AddFiles().setOne(choose));
        wording.setDropFiles(new UploadI18N.DropFiles().setOne(words.text("upload.drop")));
        wording.setError(new UploadI18N.Error()
                .setTooManyFiles(words.text("upload.too-many"))
                .setFileIsTooBig(words.text("upload.too-big"))
                .setIncorrectFileType(words.text("upload.wrong-kind")));
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
}
