"""Language analysis: words of Finnish, Swedish and English become index terms."""
