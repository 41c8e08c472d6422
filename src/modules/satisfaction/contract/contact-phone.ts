/** A mobile number of 11 digits, or a landline with its area code: something that can be called. */
export const contactPhone = /^(1\d{10}|0\d{2,3}-?\d{7,8})$/;
