"""The pages of reports: from the draft to the issued document, and the templates they are made from."""
