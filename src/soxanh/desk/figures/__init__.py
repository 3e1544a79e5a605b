"""The pages of figures and closings."""
