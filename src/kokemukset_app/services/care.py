"""What looks after a library: reviews, quality, renaming, and what goes in and out."""

from __future__ import annotations

from dataclasses import dataclass

from kokemukset_app.services.batch_service import BatchService
from kokemukset_app.services.export_service import ExportService
from kokemukset_app.services.import_service import ImportService
from kokemukset_app.services.quality_service import QualityService
from kokemukset_app.services.rename_service import RenameService
from kokemukset_app.services.review_service import ReviewService


@dataclass(frozen=True, slots=True)
class Care:
    """The services of a library's keeper."""

    reviews: ReviewService
    quality: QualityService
    renames: RenameService
    imports: ImportService
    exports: ExportService
    batch: BatchService
