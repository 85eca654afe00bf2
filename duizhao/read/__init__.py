"""Reading: from bytes on disk to the nouns of the model. Reading never fails on content."""
